// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataResource;

/**
 * Represents a location that is not imported, because ahead-of-time processing runs or
 * imports are disabled.
 */
final class SkippedConfigDataResource extends ConfigDataResource {

	private final ConfigDataLocation location;

	SkippedConfigDataResource(ConfigDataLocation location) {
		this.location = location;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SkippedConfigDataResource skipped && this.location.equals(skipped.location);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.location);
	}

	@Override
	public String toString() {
		return this.location.toString();
	}

}
