// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.remote.synchronizer.AbstractInboundFileSynchronizer;
import org.springframework.integration.metadata.MetadataStore;
import org.springframework.integration.metadata.SimpleMetadataStore;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.integration.DracoonHeaders;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonFileInfo;
import io.dracoonspring.integration.session.PollingSessionFactory;

/**
 * Copies the files of a room or folder into a local directory. A copy has a temporary
 * name until it is complete and, if possible, verified. A new version replaces the copy
 * of the previous one.
 * <p>
 * Unless another filter is set, a synchronizer copies each version once during its
 * lifetime.
 * <p>
 * If a file cannot be copied, the other files are still copied. A file whose name the
 * local file system does not allow is discarded, with a line in the log and, if there is
 * a {@linkplain #setDiscardChannel discard channel}, a message. A file with damaged
 * content is also discarded, if there is a discard channel. Without a discard channel,
 * each poll tries to copy this file again, and fails after it has copied the other files.
 */
public class DracoonInboundFileSynchronizer extends AbstractInboundFileSynchronizer<Node> {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, Object>> HEADERS = new TypeReference<>() {
	};

	private static final Set<DracoonTransferException.Reason> BROKEN = EnumSet
		.of(DracoonTransferException.Reason.SIZE_MISMATCH, DracoonTransferException.Reason.CHECKSUM_MISMATCH);

	private static final Set<DracoonCryptoException.Reason> FORGED = EnumSet
		.of(DracoonCryptoException.Reason.INVALID_TAG, DracoonCryptoException.Reason.CONTENT_TOO_LONG);

	/** The first damaged content that the poll on this thread has found. */
	private final ThreadLocal<DracoonException> failure = new ThreadLocal<>();

	private MetadataStore nodes = new SimpleMetadataStore();

	/**
	 * Whether copies get the modification time of the content instead of the upload time.
	 */
	private boolean contentTime;

	private @Nullable MessageChannel discardChannel;

	private Runnable discardListener = () -> {
	};

	/**
	 * Creates a synchronizer.
	 * @param sessionFactory the source of the files
	 */
	@SuppressWarnings("this-escape")
	public DracoonInboundFileSynchronizer(SessionFactory<Node> sessionFactory) {
		super(new PollingSessionFactory(sessionFactory));
		doSetFilter(new DracoonPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), "dracoonSource"));
		super.setPreserveTimestamp(true);
	}

	/**
	 * Sets the modification time of the copies. By default it is the upload time of the
	 * version. Each version has a different upload time. Therefore the copy of a new
	 * version replaces the copy of the previous version, and passes the filters of the
	 * local directory.
	 * @param preserveTimestamp {@code true} to use the modification time of the content;
	 * only the first of several versions with the same time is then copied. {@code false}
	 * to use the time of copying; no copy is then replaced
	 */
	@Override
	public void setPreserveTimestamp(boolean preserveTimestamp) {
		super.setPreserveTimestamp(preserveTimestamp);
		this.contentTime = preserveTimestamp;
	}

	/**
	 * Sets the channel of discarded files. The payload is a {@link DracoonFileInfo}. The
	 * header {@link DracoonHeaders#FAILURE} contains the reason. A file counts as
	 * discarded when its message has been sent.
	 * @param discardChannel the channel
	 */
	public void setDiscardChannel(MessageChannel discardChannel) {
		this.discardChannel = discardChannel;
	}

	/**
	 * Sets a listener of discarded files.
	 * @param listener the action to run once for each file
	 */
	void setDiscardListener(Runnable listener) {
		this.discardListener = listener;
	}

	@Override
	public void setRemoteFileMetadataStore(MetadataStore remoteFileMetadataStore) {
		super.setRemoteFileMetadataStore(remoteFileMetadataStore);
		this.nodes = remoteFileMetadataStore;
	}

	@Override
	public void synchronizeToLocalDirectory(File localDirectory, int maxFetchSize) {
		try {
			super.synchronizeToLocalDirectory(localDirectory, maxFetchSize);
			DracoonException first = this.failure.get();
			if (first != null) {
				throw new MessagingException(
						"Could not copy all files: the next poll tries again, "
								+ "unless a discard channel receives damaged files. " + VisibleText.ofFailure(first),
						first);
			}
		}
		finally {
			this.failure.remove();
		}
	}

	@Override
	protected boolean copyFileToLocalDirectory(@Nullable String remoteDirectoryPath,
			@Nullable EvaluationContext localFileEvaluationContext, Node remoteFile, File localDirectory,
			Session<Node> session) throws IOException {
		String key = key(remoteDirectoryPath, remoteFile.name());
		if (this.nodes.get(discardKey(key, remoteFile)) != null) {
			// skip the file here, because the filter may accept a discarded file again
			return false;
		}
		// store the headers first, because a copy may be sent as soon as it has its final
		// name
		this.nodes.put(key, JSON.writeValueAsString(DracoonHeaders.of(remoteFile)));
		try {
			return super.copyFileToLocalDirectory(remoteDirectoryPath, localFileEvaluationContext, remoteFile,
					localDirectory, session);
		}
		catch (MessagingException ex) {
			if (!(ex.getCause() instanceof FileNotFoundException) || !isWritable(localDirectory)) {
				throw ex;
			}
			discard(remoteDirectoryPath, remoteFile, "This machine cannot create a file with this name ("
					+ VisibleText.of(ex.getCause().getMessage()) + "): rename it in DRACOON, or set a local file name");
		}
		catch (DracoonTransferException ex) {
			if (ex.getReason() == DracoonTransferException.Reason.SOURCE_MISSING) {
				this.logger.debug("A version no longer exists. The next poll lists the files again", ex);
				rollbackFromFileToListEnd(List.of(remoteFile), remoteFile);
				return false;
			}
			if (!BROKEN.contains(ex.getReason())) {
				throw ex;
			}
			setBack(remoteDirectoryPath, remoteFile, ex);
		}
		catch (DracoonCryptoException ex) {
			if (!FORGED.contains(ex.getReason())) {
				throw ex;
			}
			setBack(remoteDirectoryPath, remoteFile, ex);
		}
		return false;
	}

	private void setBack(@Nullable String remoteDirectory, Node file, DracoonException ex) {
		if (this.discardChannel != null) {
			discard(remoteDirectory, file, VisibleText.ofFailure(ex));
			return;
		}
		rollbackFromFileToListEnd(List.of(file), file);
		if (this.failure.get() == null) {
			this.failure.set(ex);
		}
	}

	private void discard(@Nullable String remoteDirectory, Node file, String reason) {
		if (this.discardChannel != null) {
			DracoonFileInfo info = new DracoonFileInfo(file);
			info.setRemoteDirectory((remoteDirectory != null) ? remoteDirectory : "");
			new MessagingTemplate().send(this.discardChannel,
					MessageBuilder.withPayload(info)
						.copyHeaders(DracoonHeaders.of(file))
						.setHeader(FileHeaders.REMOTE_DIRECTORY, info.getRemoteDirectory())
						.setHeader(FileHeaders.REMOTE_FILE, file.name())
						.setHeader(DracoonHeaders.FAILURE, reason)
						.build());
		}
		String key = key(remoteDirectory, file.name());
		this.nodes.put(discardKey(key, file), reason);
		this.nodes.remove(key);
		this.discardListener.run();
		this.logger.warn("A file was discarded and will not be copied: node " + file.id() + ", '"
				+ VisibleText.of(file.name()) + "'. " + reason);
	}

	// tells whether the directory is writable. If the directory is writable, the name of
	// the file is the problem
	private static boolean isWritable(File directory) {
		try {
			Files.delete(Files.createTempFile(directory.toPath(), ".dracoon", null));
			return true;
		}
		catch (IOException ex) {
			// ignore this failure, because the caller throws the failure of the copy,
			// which has the same reason
			return false;
		}
	}

	private static String discardKey(String key, Node file) {
		return key + "@" + file.id() + "#discarded";
	}

	/**
	 * Returns the headers of a file that was copied.
	 * @param remoteDirectory the path of the room or folder
	 * @param name the name of the file
	 * @return the headers of {@link DracoonHeaders}, empty if the headers are no longer
	 * known
	 */
	Map<String, Object> headers(@Nullable String remoteDirectory, String name) {
		String json = this.nodes.get(key(remoteDirectory, name));
		Map<String, Object> headers = new LinkedHashMap<>();
		if (json != null) {
			JSON.readValue(json, HEADERS)
				.forEach((header, value) -> headers.put(header,
						(value instanceof Number number) ? (Object) number.longValue() : value));
		}
		return headers;
	}

	private static String key(@Nullable String remoteDirectory, String name) {
		return ("dracoon:/" + ((remoteDirectory != null) ? remoteDirectory : "") + '/' + name).replaceAll("/{2,}", "/");
	}

	@Override
	protected boolean isFile(Node file) {
		return file.type() == NodeType.FILE;
	}

	@Override
	protected String getFilename(Node file) {
		return file.name();
	}

	@Override
	protected long getModified(Node file) {
		Instant uploaded = file.createdAt();
		return (this.contentTime || uploaded == null) ? DracoonFileInfo.modified(file) : uploaded.toEpochMilli();
	}

	@Override
	protected String protocol() {
		return "dracoon";
	}

}
