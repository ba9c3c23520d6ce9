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

package io.dracoonspring.benchmarks.soak;

/**
 * How much happens.
 *
 * @param calls how many calls of the API are made, those of transfers not counted
 * @param transfers how many files are uploaded or downloaded
 * @param callers how many do that at the same time
 * @param seed makes the choice of calls and faults repeatable
 */
public record SoakSettings(int calls, int transfers, int callers, long seed) {

}
