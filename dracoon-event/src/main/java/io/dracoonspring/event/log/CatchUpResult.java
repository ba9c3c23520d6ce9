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

package io.dracoonspring.event.log;

import java.util.List;

/**
 * What a run through the event logs found.
 *
 * @param read how many entries were read, those included that are no events
 * @param added how many events are new
 * @param known how many events were known already
 * @param problems what could not be read for lack of a right, and who can help; fit to be
 * shown to operators
 * @param available whether the server lets any of the logs be read; DRACOON Cloud is said
 * to refuse them
 */
public record CatchUpResult(long read, long added, long known, List<String> problems, boolean available) {

	/**
	 * Copies the list.
	 */
	public CatchUpResult {
		problems = List.copyOf(problems);
	}

}
