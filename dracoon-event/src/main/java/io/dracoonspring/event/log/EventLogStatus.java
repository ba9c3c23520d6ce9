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

package io.dracoonspring.event.log;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the runs of an {@link EventLogPoller} went.
 *
 * @param running whether it has been started and not been stopped
 * @param lastSuccess when the last run ended that did not fail, {@code null} if there was
 * none
 * @param lastResult what that run found
 * @param lastFailure when the last run failed, {@code null} if none did
 * @param failure the class of what was thrown then
 * @param failuresInARow how many runs have failed since the last success
 */
public record EventLogStatus(boolean running, @Nullable Instant lastSuccess, @Nullable CatchUpResult lastResult,
		@Nullable Instant lastFailure, @Nullable Class<? extends Throwable> failure, int failuresInARow) {

}
