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

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.crypto.FileEncryptor;

/**
 * Content that is read on a worker thread.
 */
interface ReadableContent extends SourceContent {

	/**
	 * Open the content. Whoever calls this closes the stream.
	 * @return the content from its start
	 * @throws IOException if it cannot be opened
	 */
	InputStream open() throws IOException;

	@Override
	default PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor) {
		return new BufferedPartSource(this, plan, encryptor);
	}

}
