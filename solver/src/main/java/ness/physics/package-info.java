/** Physics: what a balance law is made of, and one folder for each law. */
@NullMarked
package ness.physics;

import org.jspecify.annotations.NullMarked;
