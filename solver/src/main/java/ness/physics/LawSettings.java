package ness.physics;

/**
 * The words under {@code model} of one law: a record whose components carry {@link
 * ness.words.Word}. Config fills it; its type is named by {@code model.type}.
 */
public interface LawSettings {}
