// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import java.io.File;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.core.MessageSource;
import org.springframework.integration.dsl.MessageSourceSpec;
import org.springframework.integration.file.remote.MessageSessionCallback;
import org.springframework.integration.file.remote.RemoteFileTemplate;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway.Command;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.support.FileExistsMode;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.outbound.DracoonOutboundGateway;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * Describes the adapters of DRACOON in flows.
 */
public final class DracoonIntegration {

	private DracoonIntegration() {
	}

	/**
	 * Copies files into a local directory, and sends each copy as a message.
	 * @param sessionFactory the source of the files
	 * @return the description
	 */
	public static DracoonInboundChannelAdapterSpec inboundAdapter(SessionFactory<Node> sessionFactory) {
		return inboundAdapter(sessionFactory, null);
	}

	/**
	 * Copies files into a local directory, and sends each copy as a message.
	 * @param sessionFactory the source of the files
	 * @param comparator the order of the copies, {@code null} for any order
	 * @return the description
	 */
	public static DracoonInboundChannelAdapterSpec inboundAdapter(SessionFactory<Node> sessionFactory,
			@Nullable Comparator<File> comparator) {
		return new DracoonInboundChannelAdapterSpec(sessionFactory, comparator);
	}

	/**
	 * Sends each file as a message with a stream of its content.
	 * @param template the source of the files
	 * @return the description
	 */
	public static DracoonStreamingInboundChannelAdapterSpec inboundStreamingAdapter(RemoteFileTemplate<Node> template) {
		return inboundStreamingAdapter(template, null);
	}

	/**
	 * Sends each file as a message with a stream of its content.
	 * @param template the source of the files
	 * @param comparator the order of each list of files, {@code null} for the order of
	 * the server
	 * @return the description
	 */
	public static DracoonStreamingInboundChannelAdapterSpec inboundStreamingAdapter(RemoteFileTemplate<Node> template,
			@Nullable Comparator<Node> comparator) {
		return new DracoonStreamingInboundChannelAdapterSpec(template, comparator);
	}

	/**
	 * Takes files when events of the application report new files.
	 * @param source the source of the files, one of the inbound adapters
	 * @return the description
	 */
	public static DracoonEventDrivenChannelAdapterSpec eventDrivenAdapter(MessageSourceSpec<?, ?> source) {
		return new DracoonEventDrivenChannelAdapterSpec(source);
	}

	/**
	 * Takes files when events of the application report new files.
	 * @param source the source of the files
	 * @return the description
	 */
	public static DracoonEventDrivenChannelAdapterSpec eventDrivenAdapter(MessageSource<?> source) {
		return new DracoonEventDrivenChannelAdapterSpec(source);
	}

	/**
	 * Uploads the payloads of messages. If a file exists, it gets a new version.
	 * @param sessionFactory the target of the files
	 * @return the description
	 */
	public static DracoonMessageHandlerSpec outboundAdapter(SessionFactory<Node> sessionFactory) {
		return outboundAdapter(sessionFactory, FileExistsMode.REPLACE);
	}

	/**
	 * Uploads the payloads of messages.
	 * @param sessionFactory the target of the files
	 * @param mode the action if a file exists: {@code REPLACE}, {@code FAIL} or
	 * {@code IGNORE}
	 * @return the description
	 */
	public static DracoonMessageHandlerSpec outboundAdapter(SessionFactory<Node> sessionFactory, FileExistsMode mode) {
		return outboundAdapter(new DracoonRemoteFileTemplate(sessionFactory), mode);
	}

	/**
	 * Uploads the payloads of messages. If a file exists, it gets a new version.
	 * @param template the target of the files
	 * @return the description
	 */
	public static DracoonMessageHandlerSpec outboundAdapter(DracoonRemoteFileTemplate template) {
		return outboundAdapter(template, FileExistsMode.REPLACE);
	}

	/**
	 * Uploads the payloads of messages.
	 * @param template the target of the files
	 * @param mode the action if a file exists: {@code REPLACE}, {@code FAIL} or
	 * {@code IGNORE}
	 * @return the description
	 */
	public static DracoonMessageHandlerSpec outboundAdapter(DracoonRemoteFileTemplate template, FileExistsMode mode) {
		return new DracoonMessageHandlerSpec(template, mode);
	}

	/**
	 * Executes a command for each message.
	 * @param sessionFactory the factory of the sessions
	 * @param command the command
	 * @param expression the expression for the path in a message; {@code null} to use the
	 * payload of the message, or the root if the command lists files
	 * @return the description
	 */
	public static DracoonOutboundGatewaySpec outboundGateway(SessionFactory<Node> sessionFactory, Command command,
			@Nullable String expression) {
		return new DracoonOutboundGatewaySpec(
				new DracoonOutboundGateway(sessionFactory, command.getCommand(), expression));
	}

	/**
	 * Executes a command for each message.
	 * @param template the source of the sessions
	 * @param command the command
	 * @param expression the expression for the path in a message; {@code null} to use the
	 * payload of the message, or the root if the command lists files
	 * @return the description
	 */
	public static DracoonOutboundGatewaySpec outboundGateway(RemoteFileTemplate<Node> template, Command command,
			@Nullable String expression) {
		return new DracoonOutboundGatewaySpec(new DracoonOutboundGateway(template, command.getCommand(), expression));
	}

	/**
	 * Calls the callback with a session for each message.
	 * @param sessionFactory the factory of the sessions
	 * @param callback the callback
	 * @return the description
	 */
	public static DracoonOutboundGatewaySpec outboundGateway(SessionFactory<Node> sessionFactory,
			MessageSessionCallback<Node, ?> callback) {
		return new DracoonOutboundGatewaySpec(new DracoonOutboundGateway(sessionFactory, callback));
	}

}
