// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.AbstractFileInfo;
import org.springframework.integration.file.remote.AbstractRemoteFileStreamingMessageSource;
import org.springframework.integration.file.remote.RemoteFileTemplate;
import org.springframework.integration.metadata.SimpleMetadataStore;
import org.springframework.integration.support.AbstractIntegrationMessageBuilder;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.integration.DracoonHeaders;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonFileInfo;

/**
 * Takes files out of DRACOON as streams, decrypted where they are encrypted. A stream
 * fails instead of ending if its content turns out to be broken. Messages have the
 * headers of {@link DracoonHeaders}.
 * <p>
 * A stream has the version that its headers name. A version that was replaced or deleted
 * since the files were listed is not sent: the filter takes it back, and the files are
 * listed again.
 * <p>
 * Unless another filter is set, each version comes once as long as the source lives.
 */
public class DracoonStreamingMessageSource extends AbstractRemoteFileStreamingMessageSource<Node> {

	/** So that a folder whose files change all the time does not occupy the poller. */
	private static final int MAX_LISTS = 3;

	private boolean fileInfoJson = true;

	/**
	 * Creates a source.
	 * @param template where the files come from
	 */
	public DracoonStreamingMessageSource(RemoteFileTemplate<Node> template) {
		this(template, null);
	}

	/**
	 * Creates a source.
	 * @param template where the files come from
	 * @param comparator sorts each list of files, {@code null} for the order of the
	 * server
	 */
	@SuppressWarnings("this-escape")
	public DracoonStreamingMessageSource(RemoteFileTemplate<Node> template, @Nullable Comparator<Node> comparator) {
		super(template, comparator);
		super.setFileInfoJson(false);
		doSetFilter(new DracoonPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), "dracoonStreamingSource"));
	}

	@Override
	public void setFileInfoJson(boolean fileInfoJson) {
		this.fileInfoJson = fileInfoJson;
	}

	@Override
	protected @Nullable Object doReceive(int maxFetchSize) {
		Object received = receiveListed(maxFetchSize);
		if (received instanceof AbstractIntegrationMessageBuilder<?> message
				&& message.getHeaders().get(FileHeaders.REMOTE_FILE_INFO) instanceof DracoonFileInfo info) {
			message.copyHeaders(DracoonHeaders.of(info.getFileInfo()));
			if (this.fileInfoJson) {
				message.setHeader(FileHeaders.REMOTE_FILE_INFO, info.toJson());
			}
		}
		return received;
	}

	private @Nullable Object receiveListed(int maxFetchSize) {
		for (int list = 0; list < MAX_LISTS; list++) {
			try {
				return super.doReceive(maxFetchSize);
			}
			catch (UncheckedIOException ex) {
				if (!(ex.getCause() instanceof FileNotFoundException)) {
					throw ex;
				}
				// the filter has taken the version back already
				this.logger.debug(ex.getCause(), "A version is gone: listing the files again");
				clearFetchedCache();
			}
		}
		return null;
	}

	@Override
	protected String remotePath(AbstractFileInfo<Node> file) {
		String path = super.remotePath(file);
		return (file instanceof DracoonFileInfo version) ? version.versionPath(path) : path;
	}

	@Override
	protected List<AbstractFileInfo<Node>> asFileInfoList(Collection<Node> files) {
		return DracoonFileInfo.of(files);
	}

	@Override
	protected boolean isDirectory(Node file) {
		return file.type() != NodeType.FILE;
	}

	@Override
	public String getComponentType() {
		return "dracoon:inbound-streaming-channel-adapter";
	}

}
