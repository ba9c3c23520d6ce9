// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.transfer.StreamLimits;

/**
 * Configures the responses of a web application. This type is not for applications. Only
 * the properties are part of the contract.
 *
 * @param problemDetails whether failures of DRACOON are answered with problem details
 * (RFC 9457) if the application does not handle them itself
 * @param maxMemory memory of all files that are served concurrently, at least 2MB; by
 * default half of the memory of all transfers
 * @param maxMemoryPerFile memory of one file while it is served, at least 2MB; by default
 * a 32nd of the memory of all transfers
 * @param memoryTimeout how long a request for a file may wait for memory before it is
 * answered with status 503
 * @param idleTimeout how long a client may read nothing of a file before the response is
 * aborted
 */
@ConfigurationProperties("dracoon.web")
public record DracoonWebProperties(@DefaultValue("false") boolean problemDetails, @Nullable DataSize maxMemory,
		@Nullable DataSize maxMemoryPerFile, @DefaultValue("10s") Duration memoryTimeout,
		@DefaultValue("30s") Duration idleTimeout) {

	StreamLimits limits() {
		return new StreamLimits(memory("dracoon.web.max-memory", this.maxMemory),
				memory("dracoon.web.max-memory-per-file", this.maxMemoryPerFile),
				positive("dracoon.web.memory-timeout", this.memoryTimeout),
				positive("dracoon.web.idle-timeout", this.idleTimeout));
	}

	private static @Nullable Long memory(String property, @Nullable DataSize size) {
		if (size == null) {
			return null;
		}
		if (size.toBytes() < StreamLimits.MIN_MEMORY) {
			throw new InvalidDracoonPropertyException(property, "is out of range", "Choose at least 2MB.");
		}
		return size.toBytes();
	}

	private static Duration positive(String property, Duration time) {
		if (time.isNegative() || time.isZero()) {
			throw new InvalidDracoonPropertyException(property, "is out of range", "Choose a time such as 30s.");
		}
		return time;
	}

}
