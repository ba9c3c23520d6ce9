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
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Makes something of the content of a file.
 *
 * @param <T> what it makes of it
 * @see DracoonOperations#read(String, ContentReader)
 */
@FunctionalInterface
public interface ContentReader<T extends @Nullable Object> {

	/**
	 * Read the content, or as much of it as is needed.
	 * @param input the content, not verified before its end; closing it has no effect
	 * @return the result, which is thrown away if the content turns out to be broken
	 * @throws IOException if reading fails
	 */
	T readFrom(InputStream input) throws IOException;

}
