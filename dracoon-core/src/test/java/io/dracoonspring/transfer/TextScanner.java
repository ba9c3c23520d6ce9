// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;

/** Finds a text in content, also across pieces, and records each scan. */
class TextScanner implements ContentScanner {

	static final byte[] MALWARE = "malware for tests".getBytes(StandardCharsets.US_ASCII);

	static final String SIGNATURE = "Text.Test";

	private final List<Scan> scans = new CopyOnWriteArrayList<>();

	@Override
	public Mono<ScanVerdict> scan(ScanTarget target, Flux<DataBuffer> content) {
		Scan scan = new Scan(target);
		this.scans.add(scan);
		return content.doOnNext(scan::add)
			.doOnCancel(() -> scan.cancelled = true)
			.then(Mono.fromSupplier(scan::verdict));
	}

	List<Scan> scans() {
		return this.scans;
	}

	void clear() {
		this.scans.clear();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One scan. */
	static final class Scan {

		private final ScanTarget target;

		private final MessageDigest digest = sha256();

		private byte[] tail = new byte[0];

		private boolean found;

		private volatile long length;

		private volatile boolean cancelled;

		private Scan(ScanTarget target) {
			this.target = target;
		}

		private void add(DataBuffer buffer) {
			byte[] piece = new byte[buffer.readableByteCount()];
			buffer.read(piece);
			DataBufferUtils.release(buffer);
			this.digest.update(piece);
			this.length += piece.length;
			ByteArrayOutputStream joined = new ByteArrayOutputStream();
			joined.writeBytes(this.tail);
			joined.writeBytes(piece);
			byte[] window = joined.toByteArray();
			this.found = this.found || contains(window);
			int kept = Math.min(window.length, MALWARE.length - 1);
			this.tail = new byte[kept];
			System.arraycopy(window, window.length - kept, this.tail, 0, kept);
		}

		private static boolean contains(byte[] window) {
			for (int start = 0; start <= window.length - MALWARE.length; start++) {
				int matched = 0;
				while (matched < MALWARE.length && window[start + matched] == MALWARE[matched]) {
					matched++;
				}
				if (matched == MALWARE.length) {
					return true;
				}
			}
			return false;
		}

		private ScanVerdict verdict() {
			return this.found ? ScanVerdict.malware(SIGNATURE) : ScanVerdict.clean();
		}

		ScanTarget target() {
			return this.target;
		}

		long length() {
			return this.length;
		}

		boolean isCancelled() {
			return this.cancelled;
		}

		byte[] sha256OfContent() {
			return this.digest.digest();
		}

	}

}
