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

package io.dracoonspring.api.reports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.WireLists;

/**
 * A report.
 *
 * @param id the id
 * @param name the name
 * @param type how often it is made
 * @param subType what it is about
 * @param enabled whether it is to be made
 * @param execution when it is made; periodic reports only
 * @param formats the formats, each of which gives a file
 * @param filter what goes into it
 * @param target where it is stored
 * @param state how far it is
 * @param error why it was not made
 * @param created when it was asked for
 * @param lastModified when it last changed
 */
@ExtensibleRecord
public record Report(Long id, @Nullable String name, @Nullable ReportType type, @Nullable ReportSubType subType,
		@Nullable Boolean enabled, @Nullable ReportExecution execution, List<ReportFormat> formats,
		@Nullable ReportFilter filter, @Nullable ReportTarget target, @Nullable ReportState state,
		@Nullable ReportError error, @Nullable Instant created, @Nullable Instant lastModified) {

	public Report {
		formats = WireLists.copyOf(formats);
	}

}
