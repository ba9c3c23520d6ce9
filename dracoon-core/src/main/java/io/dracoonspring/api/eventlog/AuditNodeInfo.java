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

package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A room as an auditor sees it; schema {@code AuditNodeInfo} of the API.
 *
 * @param nodeId the id
 * @param nodeName the name
 * @param nodeParentId the id of the room above, missing at the root
 * @param nodeParentPath the path of the room above, {@code /} at the root
 * @param nodeIsEncrypted whether the content is encrypted
 * @param countChildren how many nodes are directly in it
 */
@ExtensibleRecord
public record AuditNodeInfo(Long nodeId, String nodeName, @Nullable Long nodeParentId, String nodeParentPath,
		@Nullable Boolean nodeIsEncrypted, @Nullable Long countChildren) {

}
