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

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;

/**
 * Content of this side that is compared with a file on the server. Reading it blocks.
 */
public interface LocalContent {

	/**
	 * Return how long it was when it was looked at.
	 * @return the number of bytes
	 */
	long size();

	/**
	 * Read it from its start.
	 * @return the content, for the caller to close
	 * @throws IOException if it cannot be read
	 */
	InputStream open() throws IOException;

	/**
	 * Tell whether it is still what it was, as far as size and time say.
	 * @return whether it is
	 * @throws IOException if it cannot be found out
	 */
	boolean isUnchanged() throws IOException;

}
