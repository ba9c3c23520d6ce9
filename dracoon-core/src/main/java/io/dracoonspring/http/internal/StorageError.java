// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Holds the error of an S3 storage. Only code and request id are read, because the other
 * elements repeat parts of the signed request.
 *
 * @param requestId the id under which the storage logged the request
 */
record StorageError(String code, @Nullable String requestId) {

	/**
	 * Reads an XML error.
	 * @param body the body of the answer
	 * @return the error, or {@code null} if the body has another form
	 */
	static @Nullable StorageError read(byte[] body) {
		if (body.length == 0) {
			return null;
		}
		try {
			return parse(body);
		}
		catch (XMLStreamException ex) {
			// the body is not XML, and the status is sufficient
			return null;
		}
	}

	/**
	 * Returns the action to take after an error.
	 * @param status the HTTP status
	 * @param code the error code, or {@code null}
	 * @return a sentence
	 */
	static String advice(int status, @Nullable String code) {
		if ("SlowDown".equals(code) || status == 503 || status == 429) {
			return "Try again later, with fewer parts at once.";
		}
		if ("AccessDenied".equals(code) || "ExpiredToken".equals(code) || status == 403) {
			return "The URL may have expired: request a new one.";
		}
		if ("NoSuchUpload".equals(code)) {
			return "The upload has expired or was cancelled: start again.";
		}
		if ("RequestTimeTooSkewed".equals(code)) {
			return "Set the clock of this machine.";
		}
		return "Start the transfer again. If it fails again, ask the operator of the storage.";
	}

	private static @Nullable StorageError parse(byte[] body) throws XMLStreamException {
		XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
		try {
			String code = null;
			String requestId = null;
			boolean error = false;
			while (reader.hasNext()) {
				if (reader.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				String element = reader.getLocalName();
				if (element.equals("Error")) {
					error = true;
				}
				else if (element.equals("Code")) {
					code = reader.getElementText();
				}
				else if (element.equals("RequestId")) {
					requestId = reader.getElementText();
				}
			}
			return (error && code != null) ? new StorageError(code, requestId) : null;
		}
		finally {
			reader.close();
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		// disable document types, entities and external resources, because the input is
		// not trusted
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

}
