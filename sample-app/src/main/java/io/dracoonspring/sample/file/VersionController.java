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

package io.dracoonspring.sample.file;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.recyclebin.DeletedNode;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.recyclebin.RestoreDeletedNodesRequest;
import io.dracoonspring.template.DracoonOperations;

/**
 * Brings older versions of files back. The version that was current becomes an older one.
 */
@Controller
class VersionController {

	private final DracoonRecycleBin recycleBin;

	private final DracoonOperations files;

	VersionController(DracoonRecycleBin recycleBin, DracoonOperations files) {
		this.recycleBin = recycleBin;
		this.files = files;
	}

	@PostMapping("/versions/{id}/restore")
	String restore(@PathVariable long id) {
		DeletedNode version = this.recycleBin.get(id).blockOptional().orElseThrow();
		this.recycleBin
			.restore(RestoreDeletedNodesRequest.of(List.of(id)).withResolutionStrategy(ResolutionStrategy.OVERWRITE))
			.block();
		// every version is a node with an id of its own
		Node restored = this.files.get(version.parentPath() + version.name());
		return "redirect:/files/" + restored.id();
	}

}
