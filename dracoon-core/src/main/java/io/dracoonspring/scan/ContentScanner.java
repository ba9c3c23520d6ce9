// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.scan;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Scans content for malware. The client passes the content of an upload to the scanner
 * while it sends the content to the server, and creates the file only after the verdict.
 * The content of a download is scanned only if the request requires it. Implementations
 * must be thread-safe and must not block.
 */
@FunctionalInterface
public interface ContentScanner {

	/**
	 * Scans content.
	 * @param target the file that the content is for
	 * @param content the content in plaintext, in order. The scanner subscribes at most
	 * once, and releases every buffer. A second subscription fails. The demand of the
	 * scanner limits the speed of the upload. The scanner need not read on once the
	 * verdict is certain
	 * @return the verdict. {@link ScanVerdict.Clean} counts only if the scanner has
	 * received all content. If the scanner cannot work at present, the result fails, and
	 * {@link ScanSettings#scannerUnavailable()} decides about the upload
	 */
	Mono<ScanVerdict> scan(ScanTarget target, Flux<DataBuffer> content);

}
