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

package io.dracoonspring.integration.dsl;

import org.springframework.integration.file.dsl.RemoteFileOutboundGatewaySpec;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.filters.DracoonRegexPatternFileListFilter;
import io.dracoonspring.integration.filters.DracoonSimplePatternFileListFilter;
import io.dracoonspring.integration.outbound.DracoonOutboundGateway;

/**
 * Describes an outbound gateway.
 */
public class DracoonOutboundGatewaySpec extends RemoteFileOutboundGatewaySpec<Node, DracoonOutboundGatewaySpec> {

	/**
	 * Creates a description.
	 * @param gateway the gateway
	 */
	protected DracoonOutboundGatewaySpec(DracoonOutboundGateway gateway) {
		super(gateway);
	}

	@Override
	public DracoonOutboundGatewaySpec patternFileNameFilter(String pattern) {
		return filter(new DracoonSimplePatternFileListFilter(pattern));
	}

	@Override
	public DracoonOutboundGatewaySpec regexFileNameFilter(String regex) {
		return filter(new DracoonRegexPatternFileListFilter(regex));
	}

}
