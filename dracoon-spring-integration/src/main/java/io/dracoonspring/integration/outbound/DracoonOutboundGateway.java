// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.outbound;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.remote.AbstractFileInfo;
import org.springframework.integration.file.remote.MessageSessionCallback;
import org.springframework.integration.file.remote.RemoteFileTemplate;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway;
import org.springframework.integration.file.remote.session.SessionFactory;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.integration.session.DracoonFileInfo;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * Executes commands: {@code ls}, {@code nlst}, {@code get}, {@code mget}, {@code put},
 * {@code mput}, {@code mv} and {@code rm}. {@code rm} removes files only, and {@code mv}
 * replaces nothing. {@code mv} creates missing folders. {@code put} and {@code mput}
 * create them if this is enabled with {@link #setAutoCreateDirectory(boolean)}.
 */
public class DracoonOutboundGateway extends AbstractRemoteFileOutboundGateway<Node> {

	/**
	 * Creates a gateway that calls a callback.
	 * @param sessionFactory the factory of the sessions
	 * @param callback the callback, which works with a session
	 */
	@SuppressWarnings("this-escape")
	public DracoonOutboundGateway(SessionFactory<Node> sessionFactory, MessageSessionCallback<Node, ?> callback) {
		this(new DracoonRemoteFileTemplate(sessionFactory), callback);
		remoteFileTemplateExplicitlySet(false);
	}

	/**
	 * Creates a gateway that calls a callback.
	 * @param template the source of the sessions
	 * @param callback the callback, which works with a session
	 */
	public DracoonOutboundGateway(RemoteFileTemplate<Node> template, MessageSessionCallback<Node, ?> callback) {
		super(template, callback);
	}

	/**
	 * Creates a gateway.
	 * @param sessionFactory the factory of the sessions
	 * @param command the command
	 * @param expression the expression for the path in a message; {@code null} to use the
	 * payload of the message, or the root if the command lists files
	 */
	@SuppressWarnings("this-escape")
	public DracoonOutboundGateway(SessionFactory<Node> sessionFactory, String command, @Nullable String expression) {
		this(new DracoonRemoteFileTemplate(sessionFactory), command, expression);
		remoteFileTemplateExplicitlySet(false);
	}

	/**
	 * Creates a gateway.
	 * @param template the source of the sessions
	 * @param command the command
	 * @param expression the expression for the path in a message; {@code null} to use the
	 * payload of the message, or the root if the command lists files
	 */
	public DracoonOutboundGateway(RemoteFileTemplate<Node> template, String command, @Nullable String expression) {
		super(template, command, expression);
	}

	@Override
	protected boolean isDirectory(Node file) {
		return file.type() != NodeType.FILE;
	}

	@Override
	protected boolean isLink(Node file) {
		return false;
	}

	@Override
	protected String getFilename(Node file) {
		return file.name();
	}

	@Override
	protected String getFilename(AbstractFileInfo<Node> file) {
		return file.getFilename();
	}

	@Override
	protected long getModified(Node file) {
		return DracoonFileInfo.modified(file);
	}

	@Override
	protected List<AbstractFileInfo<Node>> asFileInfoList(Collection<Node> files) {
		return DracoonFileInfo.of(files);
	}

	@Override
	protected Node enhanceNameWithSubDirectory(Node file, String directory) {
		return file.withName(directory + file.name());
	}

	@Override
	public String getComponentType() {
		return "dracoon:outbound-gateway";
	}

}
