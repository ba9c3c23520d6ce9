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

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Asks Netty for the buffers that were collected without having been released. Netty
 * tells when the next buffer is allocated.
 */
final class LeakExtension implements BeforeAllCallback, AfterAllCallback {

	private static final int ROUNDS = 3;

	private static final List<String> LEAKS = new CopyOnWriteArrayList<>();

	@Override
	public void beforeAll(ExtensionContext context) {
		assertThat(ResourceLeakDetector.getLevel()).as("level of leak detection")
			.isEqualTo(ResourceLeakDetector.Level.PARANOID);
		ByteBufUtil.setLeakListener((type, records) -> LEAKS.add(type + ": " + records));
		// what others have lost before
		leaks();
		LEAKS.clear();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		assertThat(leaks()).as("lost buffers").isEmpty();
	}

	/**
	 * Collect garbage and look for buffers in it.
	 * @return the leaks so far
	 */
	static List<String> leaks() {
		for (int i = 0; i < ROUNDS; i++) {
			collectGarbage();
			ByteBuf buffer = ByteBufAllocator.DEFAULT.buffer(16);
			buffer.release();
		}
		return LEAKS;
	}

	/**
	 * Collect garbage until what is weakly referred to has been queued, which happens
	 * after the collection and on another thread.
	 */
	private static void collectGarbage() {
		ReferenceQueue<Object> collected = new ReferenceQueue<>();
		PhantomReference<Object> canary = new PhantomReference<>(new Object(), collected);
		await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).until(() -> {
			System.gc();
			return collected.poll() == canary;
		});
	}

}
