// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.internal.FileKeyOpener;
import io.dracoonspring.observation.DracoonKeyDistributionContext;
import io.dracoonspring.observation.DracoonKeyDistributionObservationDocumentation;
import io.dracoonspring.observation.DracoonKeyDistributionObservationDocumentation.LowCardinalityKeys;
import io.dracoonspring.observation.DracoonObservationKeys;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.observation.internal.NamedObservationRegistry;

/** Creates an observation for every distribution of missing file keys. */
public record ObservedKeyDistributor(FileKeyDistributor delegate,
		ObservationRegistry registry) implements FileKeyDistributor {

	@Override
	public Flux<DistributionProgress> distribute(MissingFileKeysQuery query) {
		return observed(this.delegate.distribute(query));
	}

	@Override
	public Flux<DistributionProgress> distribute(MissingFileKeysQuery query, FileKeyOpener opener) {
		return observed(this.delegate.distribute(query, opener));
	}

	private Flux<DistributionProgress> observed(Flux<DistributionProgress> distribution) {
		return Flux.deferContextual((view) -> {
			Run run = new Run(this.registry, view.getOrDefault(ObservationThreadLocalAccessor.KEY, null));
			return distribution.doOnNext(run::next)
				.doOnError(run::fail)
				.doOnTerminate(run::end)
				.doOnCancel(run::end)
				.contextWrite((inner) -> inner.put(ObservationThreadLocalAccessor.KEY, run.observation));
		});
	}

	/** Represents one distribution. */
	private static final class Run {

		private final DracoonKeyDistributionContext context = new DracoonKeyDistributionContext();

		private final Observation observation;

		private final AtomicBoolean ended = new AtomicBoolean();

		/** Stays {@code CANCELLED} unless the distribution reaches its end. */
		private volatile Outcome outcome = Outcome.CANCELLED;

		private volatile @Nullable Throwable error;

		private Run(ObservationRegistry registry, @Nullable Observation parent) {
			this.observation = NamedObservationRegistry
				.named(DracoonKeyDistributionObservationDocumentation.KEY_DISTRIBUTION.observation(registry,
						() -> this.context))
				.parentObservation(parent)
				.start();
		}

		private void next(DistributionProgress progress) {
			this.context.setDistributed(progress.distributed());
			this.context.setFailed(progress.failed());
			DistributionResult result = progress.result();
			if (result != null) {
				this.outcome = result.failures().isEmpty() ? Outcome.COMPLETE : Outcome.INCOMPLETE;
				if (result.interruption() != null) {
					fail(result.interruption());
				}
			}
		}

		private void fail(Throwable ex) {
			this.outcome = Outcome.INTERRUPTED;
			this.error = ex;
		}

		private void end() {
			if (!this.ended.compareAndSet(false, true)) {
				return;
			}
			Throwable cause = this.error;
			if (cause != null) {
				this.observation.error(cause);
			}
			this.observation
				.lowCardinalityKeyValue(
						LowCardinalityKeys.OUTCOME.withValue(this.outcome.name().toLowerCase(Locale.ROOT)))
				.lowCardinalityKeyValue(DracoonObservationKeys.ERROR.withValue(ErrorReason.of(cause)))
				.stop();
		}

	}

	/** Names the way in which a distribution ended. */
	private enum Outcome {

		/** No key is missing any more. */
		COMPLETE,

		/** Some keys could not be distributed. */
		INCOMPLETE,

		/** The distribution ended early because of an error. */
		INTERRUPTED,

		/** The subscriber cancelled the distribution. */
		CANCELLED

	}

}
