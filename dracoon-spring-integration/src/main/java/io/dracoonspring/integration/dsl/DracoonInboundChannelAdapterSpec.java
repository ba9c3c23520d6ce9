// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import java.io.File;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.dsl.RemoteFileInboundChannelAdapterSpec;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.messaging.MessageChannel;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.filters.DracoonRegexPatternFileListFilter;
import io.dracoonspring.integration.filters.DracoonSimplePatternFileListFilter;
import io.dracoonspring.integration.inbound.DracoonInboundFileSynchronizer;
import io.dracoonspring.integration.inbound.DracoonInboundFileSynchronizingMessageSource;

/**
 * Describes an inbound adapter that copies files into a directory and sends the copies.
 */
public class DracoonInboundChannelAdapterSpec extends
		RemoteFileInboundChannelAdapterSpec<Node, DracoonInboundChannelAdapterSpec, DracoonInboundFileSynchronizingMessageSource> {

	private final DracoonInboundFileSynchronizer dracoon;

	/**
	 * Creates a description.
	 * @param sessionFactory the source of the files
	 * @param comparator the order of the copies, {@code null} for any order
	 */
	protected DracoonInboundChannelAdapterSpec(SessionFactory<Node> sessionFactory,
			@Nullable Comparator<File> comparator) {
		this(new DracoonInboundFileSynchronizer(sessionFactory), comparator);
	}

	private DracoonInboundChannelAdapterSpec(DracoonInboundFileSynchronizer synchronizer,
			@Nullable Comparator<File> comparator) {
		super(synchronizer);
		this.dracoon = synchronizer;
		this.target = new DracoonInboundFileSynchronizingMessageSource(this.synchronizer, comparator);
	}

	/**
	 * Sets the channel for files that cannot be copied and are discarded.
	 * @param discardChannel the channel
	 * @return the description
	 * @see DracoonInboundFileSynchronizer#setDiscardChannel(MessageChannel)
	 */
	public DracoonInboundChannelAdapterSpec discardChannel(MessageChannel discardChannel) {
		this.dracoon.setDiscardChannel(discardChannel);
		return this;
	}

	/**
	 * Takes the files whose names match, each version once.
	 * @param pattern the pattern, such as {@code *.pdf}
	 */
	@Override
	public DracoonInboundChannelAdapterSpec patternFilter(String pattern) {
		return filter(Versions.once(new DracoonSimplePatternFileListFilter(pattern)));
	}

	/**
	 * Takes the files whose names match, each version once.
	 * @param regex a regular expression
	 */
	@Override
	public DracoonInboundChannelAdapterSpec regexFilter(String regex) {
		return filter(Versions.once(new DracoonRegexPatternFileListFilter(regex)));
	}

}
