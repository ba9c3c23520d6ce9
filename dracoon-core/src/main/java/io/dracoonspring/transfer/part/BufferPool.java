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

package io.dracoonspring.transfer.part;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;

/**
 * Keeps buffers of one size for use by the next part of the same transfer. It does not
 * limit their number: those who take them do, by the number of parts they handle at once.
 */
public final class BufferPool {

	private final int size;

	private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

	public BufferPool(int size) {
		this.size = size;
	}

	public byte[] take() {
		byte @Nullable [] buffer = this.free.poll();
		return (buffer != null) ? buffer : new byte[this.size];
	}

	public void giveBack(byte[] buffer) {
		this.free.add(buffer);
	}

}
