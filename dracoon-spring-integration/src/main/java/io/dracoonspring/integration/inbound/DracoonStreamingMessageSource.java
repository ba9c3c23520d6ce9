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
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.PollingSessionFactory;

/**
 * Takes files from DRACOON as streams, and decrypts encrypted files. If the content is
 * damaged, the stream fails before its end. Messages have the headers of
 * {@link DracoonHeaders}.
 * <p>
 * The stream of a message contains the version of the file that the headers of the
 * message identify. If a version was replaced or deleted after the files were listed, the
 * source does not send this version. The source resets the filter for it, and lists the
 * files again.
 * <p>
 * Unless another filter is set, the source sends each version once during its lifetime.
 */
public class DracoonStreamingMessageSource extends AbstractRemoteFileStreamingMessageSource<Node> {

	/**
	 * Limits how often one poll lists the files, so that a folder whose files change all
	 * the time does not occupy the poller.
	 */
	private static final int MAX_LISTS = 3;

	private boolean fileInfoJson = true;

	/**
	 * Creates a source.
	 * @param template the source of the files
	 */
	public DracoonStreamingMessageSource(RemoteFileTemplate<Node> template) {
		this(template, null);
	}

	/**
	 * Creates a source.
	 * @param template the source of the files
	 * @param comparator the order of each list of files, {@code null} for the order of
	 * the server
	 */
	@SuppressWarnings("this-escape")
	public DracoonStreamingMessageSource(RemoteFileTemplate<Node> template, @Nullable Comparator<Node> comparator) {
		super(new DracoonRemoteFileTemplate(new PollingSessionFactory(template.getSessionFactory())), comparator);
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
				// only list the files again, because the filter has already been reset
				// for this version
				this.logger.debug(ex.getCause(), "A version no longer exists. Listing the files again");
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
