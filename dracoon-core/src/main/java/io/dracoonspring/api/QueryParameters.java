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

package io.dracoonspring.api;

import java.util.function.BiConsumer;

/**
 * Marks a type whose instances travel as query parameters. A method of an API interface
 * takes at most one of them; the client reads it when the method is called.
 */
public interface QueryParameters {

	/**
	 * Hand every parameter that is to be sent to the consumer, in order. A name may occur
	 * several times. Values are given as they are meant; the client encodes them.
	 * @param consumer receives name and value
	 */
	void forEachParameter(BiConsumer<String, String> consumer);

}
