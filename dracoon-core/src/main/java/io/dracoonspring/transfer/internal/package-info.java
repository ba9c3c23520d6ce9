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

/**
 * How transfers are made. Nothing in this package and below it is meant for applications,
 * and all of it may change at any time.
 * <p>
 * Names say the role: a {@code Factory} makes transfers that are not started, an
 * {@code Execution} carries one out in order, a {@code Side} is what differs between an
 * account and a share, and a {@code ChannelApi} has the calls of the server about open
 * channels.
 */
@NullMarked
package io.dracoonspring.transfer.internal;

import org.jspecify.annotations.NullMarked;
