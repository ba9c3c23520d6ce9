// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.config.ConfigDataLoader;
import org.springframework.boot.context.config.ConfigDataLoaderContext;

/** Loads no properties, so that a required location does not fail. */
class SkippedConfigDataLoader implements ConfigDataLoader<SkippedConfigDataResource> {

	@Override
	public ConfigData load(ConfigDataLoaderContext context, SkippedConfigDataResource resource) {
		return ConfigData.EMPTY;
	}

}
