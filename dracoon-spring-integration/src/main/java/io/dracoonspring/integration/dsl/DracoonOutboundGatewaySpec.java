// SPDX-License-Identifier: Apache-2.0

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
