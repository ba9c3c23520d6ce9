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

package io.dracoonspring.api.system.settings;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The settings of the syslog; schema {@code SyslogConfig} of the API.
 *
 * @param enabled whether events are sent to the syslog server
 * @param host the name or address of the syslog server
 * @param logIpEnabled whether IP addresses of users are logged
 * @param port the port of the syslog server
 * @param protocol the protocol to it
 */
@ExtensibleRecord
public record SyslogConfig(@Nullable Boolean enabled, @Nullable String host, @Nullable Boolean logIpEnabled,
		@Nullable Integer port, @Nullable SyslogProtocol protocol) {

}
