// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import reactor.core.Disposable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.Upload;

/**
 * Tracks the progress of uploads to DRACOON. A browser knows only the number of bytes
 * that it has sent to this application. This class provides the number of bytes that
 * DRACOON has received.
 */
@Component
class RunningUploads {

	private final Map<String, Running> running = new ConcurrentHashMap<>();

	/**
	 * Waits for an upload, and makes its progress available.
	 * @param key the key of the upload on the page
	 * @param upload the upload
	 * @return the new file
	 */
	Node await(String key, Upload upload) {
		this.running.put(key, new Running(upload, new Progress(0, false)));
		Disposable watching = upload.progress()
			.map((snapshot) -> new Progress(snapshot.transferredBytes(), snapshot.state() == TransferState.FINISHING))
			.subscribe((progress) -> this.running.replace(key, new Running(upload, progress)));
		try {
			return upload.result().blockOptional().orElseThrow();
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
	 * @param key the key of the upload on the page
	 */
	void cancel(String key) {
		Running upload = this.running.get(key);
		if (upload != null) {
			upload.upload().cancel();
		}
	}

	/**
	 * Describes the progress of an upload.
	 *
	 * @param bytes the number of bytes that DRACOON has received
	 * @param finishing whether DRACOON has received all bytes, and creates the file
	 */
	record Progress(long bytes, boolean finishing) {

	}

	private record Running(Upload upload, Progress progress) {

	}

}
