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
 * Knows how far the uploads have come on the way to DRACOON. What a browser has sent is
 * not yet there: this counts what DRACOON has taken.
 */
@Component
class RunningUploads {

	private final Map<String, Running> running = new ConcurrentHashMap<>();

	/**
	 * Waits for an upload, and keeps an eye on it meanwhile.
	 * @param key what the page calls it
	 * @return the new file
	 */
	Node await(String key, Upload upload) {
		this.running.put(key, new Running(upload, new Progress(0, false)));
		Disposable watching = upload.progress()
			.map((glance) -> new Progress(glance.transferredBytes(), glance.state() == TransferState.FINISHING))
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
	 * Looks at uploads.
	 * @param keys what the page calls them
	 * @return how far each of them is, without those that are not running
	 */
	Map<String, Progress> at(Collection<String> keys) {
		Map<String, Progress> found = new HashMap<>();
		this.running.forEach((key, upload) -> found.put(key, upload.progress()));
		found.keySet().retainAll(keys);
		return found;
	}

	/**
	 * Gives an upload up. Without this it would be noticed only when more of the content
	 * is wanted that its browser has gone, and until then a slow line goes on with what
	 * has arrived.
	 * @param key what the page calls it
	 */
	void cancel(String key) {
		Running upload = this.running.get(key);
		if (upload != null) {
			upload.upload().cancel();
		}
	}

	/** How far an upload is. */
	record Progress(long bytes, boolean finishing) {

	}

	private record Running(Upload upload, Progress progress) {

	}

}
