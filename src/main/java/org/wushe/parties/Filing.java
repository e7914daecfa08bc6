package org.wushe.parties;

/**
 * By what an organisation that is not registered is known to the authorities 备案.
 *
 * @param number 备案编号
 * @param body 备案机关
 */
public record Filing(String number, String body) {

}
