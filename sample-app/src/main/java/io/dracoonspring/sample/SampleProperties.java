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

package io.dracoonspring.sample;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the sample.
 *
 * @param room path of the room that takes the file of the round trip
 * @param generatedSize size of the file that is generated for the round trip
 * @param hosts names under which the page may be called; others are refused, so that a
 * foreign page cannot reach this one by pointing its own name here
 * @param temporaryDirectory directory for content on its way, {@code null} for that of
 * the system
 */
@ConfigurationProperties("sample")
public record SampleProperties(@DefaultValue("/Vault") String room, @DefaultValue("64MB") DataSize generatedSize,
		@DefaultValue("localhost") Set<String> hosts, @Nullable Path temporaryDirectory) {

}
