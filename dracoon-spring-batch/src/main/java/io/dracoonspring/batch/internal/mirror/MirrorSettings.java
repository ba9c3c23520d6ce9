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

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;

import io.dracoonspring.batch.internal.plan.PartSize;

/**
 * How mirrors work.
 *
 * @param partSize how the work is cut
 * @param chunkSize after how many files it is noted what has become of them
 * @param concurrency how many files are on their way at the same time
 * @param pollInterval how often to look how far parts are
 */
public record MirrorSettings(PartSize partSize, int chunkSize, int concurrency, Duration pollInterval) {

}
