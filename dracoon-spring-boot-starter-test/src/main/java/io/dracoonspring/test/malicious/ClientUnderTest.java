// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

/**
 * A client that is attacked. Each method fails with an exception of the client if the
 * client refuses to do it.
 */
public interface ClientUnderTest extends AutoCloseable {

	/**
	 * Uploads a file, and gives its key to the readers of an encrypted room if the client
	 * does so by itself.
	 * @param room the path of the room, such as {@code /Vault}
	 * @param name the name of the file
	 * @param content the content
	 * @return the id of the file
	 * @throws Exception if the client refuses
	 */
	long upload(String room, String name, byte[] content) throws Exception;

	/**
	 * Downloads a file as a whole, and verifies it as far as the client does.
	 * @param fileId the id of the file
	 * @return the content
	 * @throws Exception if the client refuses
	 */
	byte[] download(long fileId) throws Exception;

	/**
	 * Gives the key of a file to those readers who lack it.
	 * @param fileId the id of the file
	 * @throws Exception if the client refuses; it may also leave readers out silently
	 */
	void distributeFileKey(long fileId) throws Exception;

	/**
	 * Makes a key pair for the account, of the version that the client chooses, without
	 * storing it at the server.
	 * @param password protects the private key
	 * @return the version as DRACOON writes it, such as {@code RSA-4096}
	 * @throws Exception if the client refuses
	 */
	String makeKeyPair(String password) throws Exception;

}
