// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;

/**
 * Sends the test text of EICAR to the scanner. Every scanner must report this text as
 * malware. A scanner that finds nothing, for example because it has no signatures, is
 * down.
 */
class ScannerHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	// in two parts, because scanners would find the whole text in this class
	private static final String[] EICAR = { "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD",
			"-ANTIVIRUS-TEST-FILE!$H+H*" };

	private final ContentScanner scanner;

	ScannerHealthIndicator(ContentScanner scanner) {
		super("The health check of the scanner for malware failed");
		this.scanner = scanner;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		byte[] text = String.join("", EICAR).getBytes(StandardCharsets.US_ASCII);
		return Mono
			.defer(() -> this.scanner.scan(new ScanTarget("eicar.com", (long) text.length, false, null),
					Flux.defer(() -> Flux.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(text)))))
			.map((verdict) -> judge(builder, verdict).build())
			.switchIfEmpty(Mono.fromSupplier(() -> builder.down().withDetail("reason", "NO_VERDICT").build()))
			.timeout(TIMEOUT);
	}

	private static Health.Builder judge(Health.Builder builder, ScanVerdict verdict) {
		if (verdict instanceof ScanVerdict.Malware malware) {
			return builder.up().withDetail("signature", malware.signature());
		}
		if (verdict instanceof ScanVerdict.NotScanned incomplete) {
			return builder.down().withDetail("reason", "NOT_SCANNED").withDetail("detail", incomplete.reason());
		}
		return builder.down().withDetail("reason", "TEST_TEXT_NOT_FOUND");
	}

}
