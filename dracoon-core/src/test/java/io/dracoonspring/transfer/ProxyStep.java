// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.testing.proxy.Head;
import io.dracoonspring.transfer.FaultPlace.Kind;

/**
 * Lists the requests of a transfer from the view of a proxy.
 */
enum ProxyStep {

	PARENT("GET /api/v4/nodes/\\d+", Traits.ANSWERED),

	CREATE("POST /api/v4/nodes/files/uploads", Traits.ASKED_AND_ANSWERED),

	URLS("POST /api/v4/nodes/files/uploads/[^/]+/s3_urls", Traits.ASKED_AND_ANSWERED),

	FIRST_PART("PUT /s3/.+[?&]partNumber=1(&.*)?", Traits.CONTENT_UP),

	LAST_PART("PUT /s3/.+[?&]partNumber=2(&.*)?", Traits.CONTENT_UP),

	COMPLETE("PUT /api/v4/nodes/files/uploads/[^/]+/s3", Traits.ASKED),

	STATUS("GET /api/v4/nodes/files/uploads/[^/]+", Traits.ANSWERED),

	MISSING_KEYS("GET /api/v4/nodes/missingFileKeys\\?.*", Traits.ANSWERED),

	CHUNK("POST /api/v4/uploads/[^/]+", Traits.CONTENT_UP_ANSWERED),

	COMPLETE_CHUNKS("PUT /api/v4/uploads/[^/]+", Traits.ASKED_AND_ANSWERED),

	FILE("GET /api/v4/nodes/\\d+", Traits.ANSWERED),

	KEY("GET /api/v4/nodes/files/\\d+/user_file_key", Traits.ANSWERED),

	URL("POST /api/v4/nodes/files/\\d+/downloads", Traits.ANSWERED),

	S3_CONTENT("GET /s3/.+", Traits.CONTENT_DOWN),

	CONTENT("GET /api/v4/downloads/.+", Traits.CONTENT_DOWN);

	private final Pattern pattern;

	private final Traits traits;

	ProxyStep(String pattern, Traits traits) {
		this.pattern = Pattern.compile(pattern);
		this.traits = traits;
	}

	boolean matches(Head request) {
		return this.pattern.matcher(request.method() + " " + request.target()).matches();
	}

	boolean isContent() {
		return this.traits.content;
	}

	boolean hasBody() {
		return this.traits.body;
	}

	boolean isAnswered() {
		return this.traits.answered;
	}

	static List<ProxyStep> of(StorageMode storage, Kind kind, boolean encrypted) {
		List<ProxyStep> steps = new ArrayList<>();
		boolean s3 = storage == StorageMode.S3;
		if (kind.isUpload()) {
			steps.addAll(s3 ? List.of(PARENT, CREATE, URLS, FIRST_PART, LAST_PART, COMPLETE, STATUS)
					: List.of(PARENT, CREATE, CHUNK, COMPLETE_CHUNKS));
			if (encrypted) {
				steps.add(MISSING_KEYS);
			}
		}
		else {
			steps.addAll(List.of(FILE, URL, s3 ? S3_CONTENT : CONTENT));
			if (encrypted) {
				steps.add(KEY);
			}
		}
		return steps;
	}

	/**
	 * Describes the contents of the request and the response.
	 */
	private enum Traits {

		ASKED(false, true, false),

		ANSWERED(false, false, true),

		ASKED_AND_ANSWERED(false, true, true),

		CONTENT_UP(true, true, false),

		CONTENT_UP_ANSWERED(true, true, true),

		CONTENT_DOWN(true, false, true);

		private final boolean content;

		private final boolean body;

		private final boolean answered;

		Traits(boolean content, boolean body, boolean answered) {
			this.content = content;
			this.body = body;
			this.answered = answered;
		}

	}

}
