/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.template;

import java.net.URI;

import org.springframework.util.Assert;

import io.dracoonspring.api.shares.DownloadShare;

/**
 * A download share and its link. The link grants access, so it belongs into no log and is
 * not part of {@link #toString()}.
 *
 * @param share the share, to change or delete it later
 * @param uri the link for those who are to use it
 */
public record DownloadLink(DownloadShare share, URI uri) {

	/**
	 * Checks that both are there.
	 */
	public DownloadLink {
		Assert.notNull(share, "'share' must not be null");
		Assert.notNull(uri, "'uri' must not be null");
	}

	@Override
	public String toString() {
		return "DownloadLink[shareId=" + this.share.id() + ']';
	}

}
