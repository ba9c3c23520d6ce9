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

package io.dracoonspring.emulator.config;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where events are sent; schema {@code SyslogConfig}. The emulator sends nothing.
 *
 * @param enabled whether events are sent
 * @param host the host
 * @param port the port
 * @param protocol {@code TCP} or {@code UDP}
 * @param logIpEnabled whether IP addresses are sent
 */
@RecordBuilder
public record SyslogSettings(boolean enabled, @Nullable String host, @Nullable Integer port, @Nullable String protocol,
		boolean logIpEnabled) {

}
