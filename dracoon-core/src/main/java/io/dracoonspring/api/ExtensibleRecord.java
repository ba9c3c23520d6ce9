// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that applications only read, such as a response of the server, an event
 * or a report. It may gain components in every version.
 * <p>
 * The accessors stay compatible. The constructor and record patterns do not, because they
 * change with every new component. Tests that call the constructor may have to change
 * with an update. Tests that read a response from JSON stay compatible.
 *
 * @see BuildableRecord
 * @see CopyableRecord
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExtensibleRecord {

}
