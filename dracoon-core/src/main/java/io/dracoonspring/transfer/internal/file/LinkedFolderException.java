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

package io.dracoonspring.transfer.internal.file;

import java.io.Serial;
import java.nio.file.FileSystemException;

import org.jspecify.annotations.Nullable;

/**
 * What should be a directory is a link, or is not where it was any more.
 */
public final class LinkedFolderException extends FileSystemException {

	@Serial
	private static final long serialVersionUID = 1L;

	LinkedFolderException(String path, @Nullable Throwable cause) {
		super(path, null, "is a link or was replaced by one");
		initCause(cause);
	}

}
