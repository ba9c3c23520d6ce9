// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import io.dracoonspring.observation.DracoonTransferObservationDocumentation;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.ScanKeys;
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanVerdict;

/** Adds the verdict and its consequence to the observation of a scan. */
final class ObservedScan {

	// set all keys from the start, because registries such as that of Prometheus require
	// the same keys for all observations
	private static final ObservedWork OBSERVED = new ObservedWork(DracoonTransferObservationDocumentation.SCAN,
			(observation) -> mark(observation, KeyValue.NONE_VALUE, false));

	private ObservedScan() {
	}

	/** Observes a scan below the observation of its transfer. */
	static Mono<ScanVerdict> below(Mono<ScanVerdict> scan, ScanSettings settings) {
		return OBSERVED.below(Mono.deferContextual((context) -> {
			Observation observation = current(context);
			return (observation != null) ? scan.doOnNext((verdict) -> scanned(observation, verdict, settings))
				.doOnError(ScanRun::isUnavailable,
						(ex) -> mark(observation, "failed", settings.scannerUnavailable() == UnavailableAction.ALLOW))
					: scan;
		}));
	}

	private static @Nullable Observation current(ContextView context) {
		return context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
	}

	private static void scanned(Observation observation, ScanVerdict verdict, ScanSettings settings) {
		if (verdict instanceof ScanVerdict.Malware) {
			mark(observation, "malware", false);
		}
		else if (verdict instanceof ScanVerdict.NotScanned) {
			mark(observation, "not_scanned", settings.notScanned() == NotScannedAction.ALLOW);
		}
		else {
			mark(observation, "clean", true);
		}
	}

	private static void mark(Observation observation, String verdict, boolean allowed) {
		observation.lowCardinalityKeyValue(ScanKeys.VERDICT.withValue(verdict))
			.lowCardinalityKeyValue(ScanKeys.ALLOWED.withValue(String.valueOf(allowed)));
	}

}
