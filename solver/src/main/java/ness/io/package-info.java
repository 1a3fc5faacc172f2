/** Result files: HDF5 and XDMF written from Findings and read back, whole or not at all. */
@NullMarked
package ness.io;

import org.jspecify.annotations.NullMarked;
