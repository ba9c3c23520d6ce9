// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.util.function.LongSupplier;

import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.util.Assert;

import io.dracoonspring.api.nodes.Node;

/**
 * Creates sessions for polls of the same folders. The inbound adapters use this factory.
 * <p>
 * Its sessions share the memory of the files that they have listed. A poll of a folder
 * that has not changed for a minute needs one request, whatever the number of files. If
 * the folder has changed, the poll requests the changed files. The request also covers
 * the minute before the last known change, because a change may become visible late.
 * Listed files are read and removed by their ids, without a search by their paths. The
 * memory needs one to two kilobytes for each file. The list of a room or folder contains
 * only files.
 * <p>
 * The sessions may notice up to an hour late that a file was moved into a folder. This
 * happens if the server gives the file no new version, and another file disappears from
 * the folder between the same two polls.
 */
public class PollingSessionFactory implements SessionFactory<Node> {

	private final SessionFactory<Node> sessions;

	private final ListedFolders folders;

	/**
	 * Creates a factory.
	 * @param sessions the factory of the sessions. Sessions that are not from a
	 * {@link DracoonSessionFactory} remember nothing
	 */
	public PollingSessionFactory(SessionFactory<Node> sessions) {
		this(sessions, System::nanoTime);
	}

	PollingSessionFactory(SessionFactory<Node> sessions, LongSupplier nanoTime) {
		Assert.notNull(sessions, "'sessions' must not be null");
		this.sessions = sessions;
		this.folders = new ListedFolders(nanoTime);
	}

	@Override
	public Session<Node> getSession() {
		Session<Node> session = this.sessions.getSession();
		return (session instanceof DracoonSession dracoon) ? dracoon.remembering(this.folders) : session;
	}

}
