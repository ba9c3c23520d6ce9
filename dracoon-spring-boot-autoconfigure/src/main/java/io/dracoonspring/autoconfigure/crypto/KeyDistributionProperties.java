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

package io.dracoonspring.autoconfigure.crypto;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Regular distribution of missing file keys.
 *
 * @param enabled whether missing file keys are distributed regularly
 * @param initialDelay time from the start of the application to the first distribution
 * @param interval time from the end of a distribution to the next one
 * @param rooms ids of the rooms to care for; by default everything that the account can
 * read
 */
@ConfigurationProperties("dracoon.crypto.key-distribution")
public record KeyDistributionProperties(@DefaultValue("false") boolean enabled,
		@DefaultValue("1m") Duration initialDelay, @DefaultValue("15m") Duration interval,
		@DefaultValue List<Long> rooms) {

}
