// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.netty.buffer.PooledByteBufAllocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.autoconfigure.scan.FakeClamd.Behaviour;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClamAvContentScannerTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final int MAX_SIZE = 10_000_000;

	private FakeClamd clamd;

	private ClamAvContentScanner scanner;

	@BeforeEach
	void start() throws IOException {
		this.clamd = new FakeClamd();
		this.scanner = scanner(3, Duration.ofSeconds(1));
	}

	private ClamAvContentScanner scanner(int maxConnections, Duration limit) {
		return ClamAvContentScanner.tcp(InetAddress.getLoopbackAddress().getHostAddress(), this.clamd.port(),
				new ClamAvSettings(MAX_SIZE, maxConnections, TIMEOUT, limit, limit, limit));
	}

	@AfterEach
	void stop() throws IOException {
		this.scanner.close();
		this.clamd.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 65_535, 65_536, 1_000_000 })
	void cleanContentIsClean(int size) {
		assertThat(scan(new byte[size], 65_536)).isEqualTo(ScanVerdict.clean());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 65_500, 500_000 })
	void malwareIsFoundAlsoAcrossPieces(int position) {
		byte[] content = new byte[position + FakeClamd.EICAR.length];
		System.arraycopy(FakeClamd.EICAR, 0, content, position, FakeClamd.EICAR.length);
		for (int piece : List.of(10, 65_536)) {
			if (piece > 10 || position == 0) {
				assertThat(scan(content, piece)).isEqualTo(ScanVerdict.malware(FakeClamd.SIGNATURE));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "GARBAGE", "ERROR", "MUTE", "BROKEN", "SILENT", "ENDLESS", "SLOW" })
	void anythingButAVerdictOnAllContentIsAFailure(Behaviour behaviour) {
		this.clamd.behave(behaviour);
		StepVerifier.create(verdict(new byte[5_000_000], 65_536, 5_000_000L)).expectError().verify(TIMEOUT);
	}

	@Test
	void verdictBeforeTheEndOfTheContentIsAFailure() {
		this.clamd.behave(Behaviour.HASTY);
		StepVerifier.create(this.scanner.scan(target(null), pieces(new byte[100], 10).concatWith(Mono.never())))
			.expectError()
			.verify(TIMEOUT);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIMITED", "INCOMPLETE" })
	void limitsOfClamdMeanThatTheContentIsNotScanned(Behaviour behaviour) {
		this.clamd.behave(behaviour);
		assertThat(scan(new byte[100], 10)).isInstanceOf(ScanVerdict.NotScanned.class);
	}

	@Test
	void contentBeyondTheLimitIsNeverClean() {
		byte[] tooLarge = new byte[MAX_SIZE + 1];
		StepVerifier.create(verdict(tooLarge, 65_536, (long) tooLarge.length))
			.expectNextMatches(ScanVerdict.NotScanned.class::isInstance)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.clamd.scans()).isZero();
		StepVerifier.create(verdict(tooLarge, 65_536, null))
			.expectNextMatches(ScanVerdict.NotScanned.class::isInstance)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void clamdThatIsNotThereIsAFailure() throws IOException {
		this.clamd.stop();
		StepVerifier.create(verdict(new byte[10], 10, 10L)).expectError().verify(TIMEOUT);
		this.clamd.restart();
		assertThat(scan(new byte[10], 10)).isEqualTo(ScanVerdict.clean());
	}

	@Test
	void noMoreScansRunThanThereAreConnections() {
		List<ScanVerdict> verdicts = Flux.range(0, 40)
			.flatMap((index) -> verdict(new byte[200_000], 65_536, null), 40)
			.collectList()
			.block(TIMEOUT);
		assertThat(verdicts).hasSize(40).containsOnly(ScanVerdict.clean());
		assertThat(this.clamd.mostConcurrent()).isLessThanOrEqualTo(3);
	}

	@Test
	void cancelledScansFreeTheirConnections() {
		for (int i = 0; i < 10; i++) {
			StepVerifier.create(this.scanner.scan(target(null), pieces(new byte[100], 10).concatWith(Mono.never())))
				.expectSubscription()
				.expectNoEvent(Duration.ofMillis(20))
				.thenCancel()
				.verify(TIMEOUT);
		}
		assertThat(scan(new byte[10], 10)).isEqualTo(ScanVerdict.clean());
	}

	@Test
	void failureOfTheContentIsNotThatOfTheScanner() {
		IllegalStateException broken = new IllegalStateException("disk");
		StepVerifier.create(this.scanner.scan(target(null), pieces(new byte[100], 10).concatWith(Mono.error(broken))))
			.expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(broken))
			.verify(TIMEOUT);
	}

	@Test
	void findingWithoutANameIsMalware() {
		this.clamd.behave(Behaviour.NAMELESS);
		assertThat(scan(new byte[10], 10)).isInstanceOf(ScanVerdict.Malware.class);
	}

	@Test
	void buffersAreReleasedIfClamdAcceptsNoContent() {
		this.clamd.behave(Behaviour.SLOW);
		NettyDataBufferFactory pooled = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
		Queue<NettyDataBuffer> sent = new ConcurrentLinkedQueue<>();
		Flux<DataBuffer> content = Flux.range(0, 9).map((index) -> {
			NettyDataBuffer piece = pooled.allocateBuffer(1_000_000);
			piece.write(new byte[1_000_000]);
			sent.add(piece);
			return piece;
		});
		StepVerifier.create(this.scanner.scan(target(null), content)).expectError().verify(TIMEOUT);
		assertThat(sent).hasSizeGreaterThan(1)
			.allSatisfy((piece) -> assertThat(piece.getNativeBuffer().refCnt()).isZero());
	}

	@Test
	void limitsAreChecked() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new ClamAvSettings(ClamAvSettings.LARGEST_MAX_SIZE + 1, 1, TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ClamAvSettings(1, 0, TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ClamAvSettings(1, 1, TIMEOUT, TIMEOUT, Duration.ZERO, TIMEOUT));
	}

	private ScanVerdict scan(byte[] content, int piece) {
		ScanVerdict verdict = verdict(content, piece, null).block(TIMEOUT);
		assertThat(verdict).isNotNull();
		return verdict;
	}

	private Mono<ScanVerdict> verdict(byte[] content, int piece, @Nullable Long size) {
		return this.scanner.scan(target(size), pieces(content, piece));
	}

	private static ScanTarget target(@Nullable Long size) {
		return new ScanTarget("file.bin", size, true, "/Vault");
	}

	private static Flux<DataBuffer> pieces(byte[] content, int piece) {
		return Flux.range(0, (content.length + piece - 1) / piece)
			.map((index) -> DefaultDataBufferFactory.sharedInstance
				.wrap(Arrays.copyOfRange(content, index * piece, Math.min(content.length, (index + 1) * piece))));
	}

}
