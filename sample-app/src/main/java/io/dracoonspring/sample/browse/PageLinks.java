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

package io.dracoonspring.sample.browse;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that does not fit on one page.
 *
 * @param text which part is shown
 * @param previous where the part before is shown, {@code null} on the first page
 * @param next where the part after is shown, {@code null} on the last page
 */
record PageLinks(String text, @Nullable String previous, @Nullable String next) {

	static PageLinks of(String href, int page, int pageSize, long total) {
		long first = (page - 1L) * pageSize + 1;
		long last = Math.min(total, (long) page * pageSize);
		return new PageLinks(first + " to " + last + " of " + total, (page > 1) ? href + "?page=" + (page - 1) : null,
				(last < total) ? href + "?page=" + (page + 1) : null);
	}

	/**
	 * Tell whether there is more than one page.
	 * @return {@code true} if there is another one
	 */
	public boolean isSeveral() {
		return this.previous != null || this.next != null;
	}

}
