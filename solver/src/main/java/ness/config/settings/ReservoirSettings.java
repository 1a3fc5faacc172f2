package ness.config.settings;

import ness.words.ByModel;

/** A reservoir with its intensive quantities, which depend on the model. */
@ByModel
public sealed interface ReservoirSettings
        permits HeatReservoirSettings, ParticleReservoirSettings {}
