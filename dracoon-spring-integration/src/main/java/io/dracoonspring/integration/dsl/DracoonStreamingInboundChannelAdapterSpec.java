// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.dsl.RemoteFileStreamingInboundChannelAdapterSpec;
import org.springframework.integration.file.remote.RemoteFileTemplate;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.filters.DracoonRegexPatternFileListFilter;
import io.dracoonspring.integration.filters.DracoonSimplePatternFileListFilter;
import io.dracoonspring.integration.inbound.DracoonStreamingMessageSource;

/**
 * Describes an inbound adapter that streams files.
 */
public class DracoonStreamingInboundChannelAdapterSpec extends
		RemoteFileStreamingInboundChannelAdapterSpec<Node, DracoonStreamingInboundChannelAdapterSpec, DracoonStreamingMessageSource> {

	/**
	 * Creates a description.
	 * @param template the source of the files
	 * @param comparator the order of each list of files, {@code null} for the order of
	 * the server
	 */
	protected DracoonStreamingInboundChannelAdapterSpec(RemoteFileTemplate<Node> template,
			@Nullable Comparator<Node> comparator) {
		this.target = new DracoonStreamingMessageSource(template, comparator);
	}

	/**
	 * Takes the files whose names match, each version once.
	 * @param pattern the pattern, such as {@code *.pdf}
	 */
	@Override
	public DracoonStreamingInboundChannelAdapterSpec patternFilter(String pattern) {
		return filter(Versions.once(new DracoonSimplePatternFileListFilter(pattern)));
	}

	/**
	 * Takes the files whose names match, each version once.
	 * @param regex a regular expression
	 */
	@Override
	public DracoonStreamingInboundChannelAdapterSpec regexFilter(String regex) {
		return filter(Versions.once(new DracoonRegexPatternFileListFilter(regex)));
	}

}
