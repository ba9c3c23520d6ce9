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

package io.dracoonspring.transfer.internal.run;

import java.lang.ref.SoftReference;
import java.util.function.BooleanSupplier;

/**
 * Notices that the heap of the JVM was full, on whichever thread that was. The JVM clears
 * all soft references before it throws an {@link OutOfMemoryError}, and otherwise keeps
 * those that were used a moment ago. So it is to be asked every second. Not safe for use
 * by several threads at once.
 */
final class HeapExhaustion implements BooleanSupplier {

	private SoftReference<Object> marker = new SoftReference<>(new Object());

	private boolean seen;

	/**
	 * Tells whether the heap was full.
	 * @return whether it was at least once since this object was made
	 */
	@Override
	public boolean getAsBoolean() {
		this.seen = this.seen || this.marker.get() == null;
		return this.seen;
	}

}
