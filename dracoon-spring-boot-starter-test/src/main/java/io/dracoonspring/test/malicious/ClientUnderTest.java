// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

/**
 * Gives {@link MaliciousServerContract} access to the client that it attacks as a
 * malicious server. Each method fails with an exception of the client if the client
 * refuses the operation.
 */
public interface ClientUnderTest extends AutoCloseable {

	/**
	 * Uploads a file. If the room is encrypted and the client distributes file keys by
	 * itself, this method also distributes the key of the file to the readers of the
	 * room.
	 * @param room the path of the room, such as {@code /Vault}
	 * @param name the name of the file
	 * @param content the content
	 * @return the id of the file
	 * @throws Exception if the client refuses
	 */
	long upload(String room, String name, byte[] content) throws Exception;

	/**
	 * Downloads a whole file, and verifies the content if the client verifies downloads.
	 * @param fileId the id of the file
	 * @return the content
	 * @throws Exception if the client refuses
	 */
	byte[] download(long fileId) throws Exception;

	/**
	 * Distributes the key of a file to readers who lack the key.
	 * @param fileId the id of the file
	 * @throws Exception if the client refuses; the client may also omit readers silently
	 */
	void distributeFileKey(long fileId) throws Exception;

	/**
	 * Creates a key pair for the account, of the version that the client chooses. The
	 * client does not store the key pair on the server.
	 * @param password the password that protects the private key
	 * @return the version in DRACOON's notation, such as {@code RSA-4096}
	 * @throws Exception if the client refuses
	 */
	String makeKeyPair(String password) throws Exception;

}
