// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.observation.internal.RecentErrors;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.part.Watchdog;
import io.dracoonspring.transfer.internal.resume.ResumeKey;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.run.SessionTie;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferObservations;
import io.dracoonspring.transfer.internal.run.TransferSetup;

/**
 * Collects the objects that the transfers of one client need. Many applications start
 * without transfers. Therefore the memory budget and the resume key are created only in
 * {@link #create}.
 */
public record TransferWiring(TransferSettings settings, Supplier<MemoryBudget> memory, Duration maxRetryAfter,
		ObservationRegistry observationRegistry, @Nullable DracoonTransferObservationConvention convention,
		SessionTie sessions, Supplier<ResumeKey> resumeKey) {

	/** Creates the transfers of one client. */
	public DefaultDracoonTransfers create(URI server, TransferBackend backend, RecentErrors recentErrors) {
		TransferObservations observations = new TransferObservations(this.observationRegistry, this.convention,
				recentErrors, this.maxRetryAfter, this.sessions, Watchdog.timeout(this.settings.idleTimeout()));
		Long limit = this.settings.maxBytesPerSecond();
		return new DefaultDracoonTransfers(server,
				new TransferSetup(backend, this.settings, observations,
						(limit != null) ? BandwidthLimit.of(limit) : BandwidthLimit.none(), this.memory.get(),
						new ResumeTokens(this.resumeKey.get())));
	}

}
