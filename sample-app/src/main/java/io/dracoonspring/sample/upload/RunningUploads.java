// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import reactor.core.Disposable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.Upload;

/**
 * Tracks the two stages of uploads: from the browser to this application, and from this
 * application to DRACOON. Either stage can be the slower one. A page can show the true
 * progress only if it knows both.
 */
@Component
class RunningUploads {

	/** The number of completed uploads whose new file is remembered. */
	private static final int REMEMBERED = 1_000;

	private final Map<String, Running> running = new ConcurrentHashMap<>();

	private final Map<String, Node> stored = Collections.synchronizedMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Node> eldest) {
			return size() > REMEMBERED;
		}

	});

	/**
	 * Waits for an upload, and makes its progress available.
	 * @param key the key of the upload on the page
	 * @param content the content that arrives from the browser
	 * @param upload the upload
	 * @return the new file
	 */
	Node await(String key, ReceivedContent content, Upload upload) {
		this.running.put(key, new Running(content, upload, 0, false));
		Disposable watching = upload.progress()
			.map((snapshot) -> new Running(content, upload, snapshot.transferredBytes(),
					snapshot.state() == TransferState.FINISHING))
			.subscribe((state) -> this.running.replace(key, state));
		try {
			Node file = upload.result().blockOptional().orElseThrow();
			this.stored.put(key, file);
			return file;
		}
		finally {
			watching.dispose();
			this.running.remove(key);
		}
	}

	/**
	 * Returns the progress of uploads.
	 * @param keys the keys of the uploads on the page
	 * @return the progress by key, without uploads that are not running
	 */
	Map<String, Progress> at(Collection<String> keys) {
		Map<String, Progress> found = new HashMap<>();
		this.running.forEach((key, upload) -> found.put(key, upload.progress()));
		found.keySet().retainAll(keys);
		return found;
	}

	/**
	 * Cancels an upload. Without this request, the application would notice that the
	 * browser has disconnected only when it needs more content. Until then a slow upload
	 * would continue with the content that has arrived.
	 * @param key the key of the upload on the page, empty if it has none
	 * @return the new file if the upload was already complete
	 */
	Optional<Node> cancel(String key) {
		if (key.isEmpty()) {
			return Optional.empty();
		}
		Running upload = this.running.get(key);
		if (upload == null) {
			return Optional.ofNullable(this.stored.get(key));
		}
		upload.upload().cancel();
		// DRACOON may have created the file in the meantime
		return upload.upload().result().onErrorComplete().blockOptional();
	}

	/**
	 * Describes the progress of an upload.
	 *
	 * @param received the number of bytes that this application has received
	 * @param waited the time for which this application has waited for the browser, in
	 * milliseconds
	 * @param stored the number of bytes that DRACOON has received
	 * @param finishing whether DRACOON has received all bytes, and creates the file
	 */
	record Progress(long received, long waited, long stored, boolean finishing) {

	}

	private record Running(ReceivedContent content, Upload upload, long stored, boolean finishing) {

		Progress progress() {
			return new Progress(this.content.bytes(), this.content.waited().toMillis(), this.stored, this.finishing);
		}

	}

}
