// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.synchronizer.AbstractInboundFileSynchronizer;
import org.springframework.integration.file.remote.synchronizer.AbstractInboundFileSynchronizingMessageSource;
import org.springframework.integration.support.AbstractIntegrationMessageBuilder;
import org.springframework.integration.support.management.metrics.CounterFacade;
import org.springframework.integration.support.management.metrics.MetricsCaptor;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.DracoonHeaders;

/**
 * Takes files from DRACOON through copies in a local directory. Messages have the headers
 * of {@link DracoonHeaders}. After a restart, the headers of earlier copies are known
 * only if the metadata store of the synchronizer is persistent.
 * <p>
 * The filter of the synchronizer records the copied files, and the
 * {@linkplain #setLocalFilter local filter} records the sent files. In a flow with a
 * transaction, give both filters the same store. Alternatively use
 * {@link DracoonStreamingMessageSource}, which has only one filter.
 */
public class DracoonInboundFileSynchronizingMessageSource extends AbstractInboundFileSynchronizingMessageSource<Node> {

	private @Nullable CounterFacade discarded;

	/**
	 * Creates a source.
	 * @param synchronizer the synchronizer that copies the files
	 */
	public DracoonInboundFileSynchronizingMessageSource(AbstractInboundFileSynchronizer<Node> synchronizer) {
		super(synchronizer);
	}

	/**
	 * Creates a source.
	 * @param synchronizer the synchronizer that copies the files
	 * @param comparator the order of the copies, {@code null} for any order
	 */
	public DracoonInboundFileSynchronizingMessageSource(AbstractInboundFileSynchronizer<Node> synchronizer,
			@Nullable Comparator<File> comparator) {
		super(synchronizer, comparator);
	}

	/**
	 * Registers meters, such as {@code dracoon.integration.discarded}, which counts the
	 * discarded files.
	 */
	@Override
	public void registerMetricsCaptor(MetricsCaptor captor) {
		super.registerMetricsCaptor(captor);
		if (getSynchronizer() instanceof DracoonInboundFileSynchronizer synchronizer) {
			String name = getComponentName();
			this.discarded = captor.counterBuilder("dracoon.integration.discarded")
				.tag("name", (name != null) ? name : "unknown")
				.description("Files that were discarded because they cannot be copied")
				.build();
			synchronizer.setDiscardListener(this.discarded::increment);
		}
	}

	@Override
	public void destroy() {
		super.destroy();
		if (this.discarded != null) {
			this.discarded.remove();
		}
	}

	@Override
	protected @Nullable Object doReceive() {
		Object received = super.doReceive();
		if (received instanceof AbstractIntegrationMessageBuilder<?> message
				&& getSynchronizer() instanceof DracoonInboundFileSynchronizer synchronizer
				&& message.getHeaders().get(FileHeaders.REMOTE_FILE) instanceof String name) {
			message.copyHeaders(
					synchronizer.headers((String) message.getHeaders().get(FileHeaders.REMOTE_DIRECTORY), name));
		}
		return received;
	}

	@Override
	public String getComponentType() {
		return "dracoon:inbound-channel-adapter";
	}

}
