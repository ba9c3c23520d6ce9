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

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the content of a new file.
 *
 * @see DracoonOperations#write(String, ContentWriter)
 */
@FunctionalInterface
public interface ContentWriter {

	/**
	 * Write all content. There is a file only if this returns normally.
	 * @param output where to; closing it has no effect
	 * @throws IOException if there is no content after all, or writing it fails; nothing
	 * stays on the server then
	 */
	void writeTo(OutputStream output) throws IOException;

}
